const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ host: '0.0.0.0', port: 9000 });

server.on('connection', (socket, request) => {
  console.log(`connected: ${request.url}`);
  socket.on('message', (message, isBinary) => socket.send(message, { binary: isBinary }));
  socket.on('close', (code) => console.log(`closed: ${code}`));
  socket.on('error', (error) => console.error(error));
});
