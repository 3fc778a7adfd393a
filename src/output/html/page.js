(() => {
  const table = document.getElementById("list");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...body.rows];
  const search = document.getElementById("search");
  const filters = document.getElementById("filters");
  const count = document.getElementById("count");
  const text = (row, at) => row.cells[at].textContent;
  // A cell may name several units; each can be chosen by itself.
  const parts = (cell) => cell.split("、");
  const chosen = new Map();

  const show = () => {
    let shown = 0;
    for (const row of rows) {
      const fits =
        holds(row, search) &&
        [...chosen].every(([at, value]) => !value || parts(text(row, at)).includes(value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown === rows.length ? `${shown}` : `${shown} / ${rows.length}`;
  };

  heads.forEach((head, at) => {
    if (!head.classList.contains("words") && !head.classList.contains("group")) return;
    const values = new Set(rows.flatMap((row) => parts(text(row, at))).filter(Boolean));
    // Where nearly every row says something of its own there is nothing to choose by.
    if (values.size < 2 || values.size > 80 || values.size * 2 > rows.length) return;
    const isList = head.classList.contains("group") || [...values].every((value) => value.length <= 24);
    if (!isList) return;
    const select = document.createElement("select");
    select.append(new Option(`${head.textContent}：${filters.dataset.all}`, ""));
    for (const value of values) select.append(new Option(value, value));
    select.addEventListener("change", () => {
      chosen.set(at, select.value);
      show();
    });
    filters.append(select, " ");
  });

  const number = (cell) => parseFloat(cell.replace(/^[^\d+-]+/, ""));
  const compare = (at) => (a, b) => {
    const [one, other] = [text(a, at), text(b, at)];
    if (!one || !other) return !one - !other;
    const difference = number(one) - number(other);
    return Number.isNaN(difference) || difference === 0 ? one.localeCompare(other, "zh") : difference;
  };
  heads.forEach((head, at) => {
    head.tabIndex = 0;
    const sort = () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      rows.sort(compare(at));
      if (descending) rows.reverse();
      body.append(...rows);
    };
    head.addEventListener("click", sort);
    head.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") sort();
    });
  });

  search.addEventListener("input", show);
  document.querySelector(".tools").hidden = false;
})();
