#!/usr/bin/env node
const { load } = require('./code-cache.js');
load(`${__dirname}/../dist/bundle/netto.cjs`);
