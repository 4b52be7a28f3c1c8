"""Loaded into every Python process of an instance.

On the platform each instance has port 9000 to itself; here many share a machine, so a socket that is
bound to it gets a free port, and the gateway is told which. The program sees nothing of that: its
socket still says that it is bound to 9000.
"""

import _socket
import os
import sys

_INSTANCE = os.environ.get("SCF_WS_INSTANCE", "")
_ANNOUNCEMENTS = os.environ.get("SCF_WS_SOCKET", "")
_PLATFORM_PORT = int(os.environ.get("SCF_WS_PORT", "0"))
_LOOPBACK = {_socket.AF_INET: "127.0.0.1", _socket.AF_INET6: "::1"}

_Socket = _socket.socket
# What was asked for, by the real address; so it outlives the object that was bound.
_asked_for = {}


def _announce(asked, real):
    line = "\t".join([_INSTANCE, str(asked[0]), real[0].replace("::ffff:", ""), str(real[1])])
    connection = _Socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(1)
        connection.connect(_ANNOUNCEMENTS)
        connection.sendall(line.encode() + b"\n")
    except OSError:
        # The gateway is gone only when this process is about to be.
        pass
    finally:
        connection.close()


class _RedirectingSocket(_Socket):
    __slots__ = ()

    def bind(self, address):
        if not self._wants_platform_port(address):
            return _Socket.bind(self, address)
        self._bind_to_loopback()
        real = _Socket.getsockname(self)[:2]
        _asked_for[real] = tuple(address)
        # Some libraries (uvloop) listen without Python's help, so the gateway is told now already.
        _announce(address, real)

    def listen(self, *backlog):
        _Socket.listen(self, *backlog)
        if self.family in _LOOPBACK:
            real = _Socket.getsockname(self)[:2]
            if real in _asked_for:
                _announce(_asked_for[real], real)

    def getsockname(self):
        real = _Socket.getsockname(self)
        asked = _asked_for.get(real[:2]) if isinstance(real, tuple) else None
        if asked is None:
            return real
        anywhere = "0.0.0.0" if self.family == _socket.AF_INET else "::"
        return (asked[0] or anywhere, _PLATFORM_PORT) + real[2:]

    def _wants_platform_port(self, address):
        is_stream = self.type & 0xF == _socket.SOCK_STREAM
        return self.family in _LOOPBACK and is_stream and address[1] == _PLATFORM_PORT

    def _bind_to_loopback(self):
        try:
            _Socket.bind(self, (_LOOPBACK[self.family], 0))
        except OSError:
            if self.family == _socket.AF_INET:
                raise
            # A machine without IPv6 addresses still takes IPv4 ones in this form.
            self.setsockopt(_socket.IPPROTO_IPV6, _socket.IPV6_V6ONLY, 0)
            _Socket.bind(self, ("::ffff:127.0.0.1", 0))


def _patch():
    # Before `socket` is imported, so that it and its like (gevent) build on this class.
    _socket.socket = _RedirectingSocket
    loaded = sys.modules.get("socket")
    if loaded is not None:
        for name, member in vars(_RedirectingSocket).items():
            if callable(member):
                setattr(loaded.socket, name, member)


def _load_the_next_one():
    """Runs the `sitecustomize` that this file stands before, if there is one."""
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != here]
    ours = sys.modules.pop("sitecustomize", None)
    try:
        import sitecustomize  # noqa: F401
    except ImportError as problem:
        if problem.name != "sitecustomize":
            raise
    sys.modules.setdefault("sitecustomize", ours)


if _PLATFORM_PORT and _INSTANCE:
    _patch()
_load_the_next_one()
