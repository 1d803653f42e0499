/** Patterns that fills carry beside their colour. Ids are shared by all charts of a document: the same patterns throughout. */
export const Patterns = () => (
  <defs>
    <pattern id="chart-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="ground bad" width="6" height="6" />
      <line class="ink bad" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
    <pattern id="chart-silent" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="ground silent" width="6" height="6" />
      <circle class="ink silent" cx="2" cy="2" r="1" />
    </pattern>
  </defs>
);
