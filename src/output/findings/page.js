"use strict";
const form = document.querySelector("form");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  const shown = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  const words = form.querySelector("input[type=search]").value.trim().toLowerCase();
  for (const row of document.querySelectorAll("tbody tr")) {
    const matches = !words || row.textContent.toLowerCase().includes(words);
    row.hidden = !matches || !shown.has(row.dataset.severity);
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("tbody tr:not([hidden])");
  }
});
