"use strict";
// A search that knows one word, to see the checks of the search at work.
const box = document.querySelector("input"), list = document.getElementById("results");
box.hidden = false;
box.addEventListener("input", () => {
  const found = box.value && "question".includes(box.value.toLowerCase());
  list.replaceChildren();
  document.querySelector(".status").textContent = box.value && (found ? "Results: 1" : "Nothing found");
  list.hidden = !found;
  box.setAttribute("aria-expanded", String(!!found));
  if (!found) return;
  const option = document.createElement("li"), link = document.createElement("a"), mark = document.createElement("mark");
  option.id = "option-0";
  option.setAttribute("role", "option");
  link.href = "/help/good.html#one";
  mark.textContent = box.value;
  link.append("A first ", mark);
  option.append(link);
  list.append(option);
});
