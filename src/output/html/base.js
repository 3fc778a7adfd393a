"use strict";
// Whether a row holds what is written in a field.
const holds = (row, field) => row.textContent.toLowerCase().includes(field.value.trim().toLowerCase());
