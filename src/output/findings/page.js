const form = document.querySelector("form");
const search = form.querySelector("input[type=search]");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  const shown = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  for (const row of document.querySelectorAll("tbody tr")) {
    row.hidden = !shown.has(row.dataset.severity) || !holds(row, search);
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("tbody tr:not([hidden])");
  }
});
form.hidden = false;
