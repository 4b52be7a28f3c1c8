/**
 * A shell that outlives us for a moment: when its standard input ends, because this program has ended
 * in whatever way, it ends all processes of all instances and removes the temporary folder.
 * Arguments: the folder, and the variable that marks our processes. Input: `watch <group>` and
 * `forget <group>`; each line is answered, so that a process starts only when it is being watched.
 */
export const REAPER_SCRIPT = `
trap '' INT TERM HUP QUIT PIPE
watched=' '
while read -r verb group; do
  case "$verb $watched" in
    watch*) watched="$watched$group " ;;
    "forget "*" $group "*) watched="\${watched%% $group *} \${watched#* $group }" ;;
  esac
  echo "$verb $group"
done
for group in $watched; do
  kill -KILL "-$group"
done
for pass in 1 2 3 4 5; do
  found=$(grep -lsF -e "$2" /proc/[0-9]*/environ)
  [ "$found" ] || break
  for environ in $found; do
    process=\${environ#/proc/}
    kill -KILL "\${process%/environ}"
  done
done
rm -rf "$1"
`;
