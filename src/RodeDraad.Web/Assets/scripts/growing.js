// Text areas grow with their text. Browsers that know `field-sizing` do it from the style sheet; the others get more rows.
if (!CSS.supports('field-sizing', 'content')) {
  const most = 24;

  const grow = area => {
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(area);
    const padding = parseFloat(paddingTop) + parseFloat(paddingBottom);
    const lines = Math.ceil((area.scrollHeight - padding) / parseFloat(lineHeight));
    if (lines > area.rows)
      area.rows = Math.min(lines, most);
  };

  addEventListener('input', event => {
    if (event.target instanceof HTMLTextAreaElement)
      grow(event.target);
  });
  document.querySelectorAll('textarea').forEach(grow);
}
