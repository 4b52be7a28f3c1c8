'use strict';

// A thread that helps `validate` with many files, started as the command itself is.
const { start } = require('./scf-ws.cjs');

start('check-worker.cjs');
