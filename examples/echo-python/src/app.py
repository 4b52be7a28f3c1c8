import asyncio

import websockets


async def echo(connection):
    print("connected")
    async for message in connection:
        await connection.send(message)
    print(f"closed: {connection.close_code}")


async def main():
    async with websockets.serve(echo, "0.0.0.0", 9000):
        await asyncio.Future()


asyncio.run(main())
