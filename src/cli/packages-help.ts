/** The help of `packages`. */
export const PACKAGES_HELP = `Usage: npm run --silent lianpian -- packages <estates.geojson> [options]

Finds contiguous packages: sets of small estates close to each other that can be planned, designed,
renovated and managed as one. Prints a GeoJSON FeatureCollection on standard output. The plan gives no
number for near, small or viable: every default below is an assumption (假设). Monthly reports are not
read here: an estate of a programme counts as not started, and as complete once its acceptance report is
dated. The application knows the reports and may therefore let other estates take part.

  --rule renovation|management|basket  Renovation packages (default), property-management packages, or PPP baskets.
  --gap <m>                        Greatest gap between boundaries, 0–300, to the millimetre. Default 60.
  --small-households <n>|off       Small: at most so many households. Default 300.
  --min-members, --max-members <n> Estates of a package. Default 2 and 12.
  --min-bodies <n>                 Different management bodies at least. Default 2; 0 for management.
  --min-households, --max-households <n>  Households together. Default 300–2000; management 500–3000.
  --max-diameter <m>               Largest distance between two points. Default 600.
  --scope street|district|city     Links stay inside. Default district; street for management.
  --weights a,b,c,d,e              Of households, bodies, compactness, sharedWorks, cost. Default .3,.2,.2,.15,.15.
  --crs <system>                   wgs84, gcj02, bd09 or a number such as EPSG:4547; without it as the file says.
  --barriers <geojson>             Lines with a class; railway, trunk, river and drawn bar links by default.
  --field ours=theirs              Our field is read from theirs. Repeatable, as the next two.
  --value field:theirs=ours        A value of theirs means one of ours; nothing after = means unknown.
  --assume field=value             A constant where the file says nothing; managementBody=each makes
                                   every estate its own body.
  --settings <file.json>           Parameters by name (as printed under "parameters"); options win.
  --exact                          The best set of packages, proven or with a bound that none exceeds.
  --budget <万元>                  The best portfolio of packages within a budget. Packages with an unknown
                                   budget are out, and counted.
  --objective value|households     What a portfolio maximises. Default value.
  --floor district=households      Households at least in a district, by its id or, for estates of a city
                                   folder, its name. Repeatable; goes with --budget.
  --nodes <n>                      Branch-and-bound nodes of one integer solve. Default 20000. A count, so
                                   that two runs agree.
  --seconds <s>                    A clock; when it ends the search the bound still holds.

With --rule basket: a basket a district of all estates that take part and lack one of the items of the menu;
no contiguity, no optimum. Besides --scope, --crs, --field, --value and --assume it takes
  --items a,b,c                    Ids of the menu. Default parking, charging, market, parcels, elderlyCare, childcare.
  --unit-cost item=<万元>          Cost an estate. Repeatable. Without any the cost is unknown.

Output: {parameters, notes, totals, left, features}. A feature is a package: its geometry the members'
in WGS-84; properties {package, members, bodies, households, budgetWan, diameterM, links [{a, b, gapM}],
terms {households, bodies, compactness, sharedWorks, cost}, score 0–1, value}. left holds one code with
figures for every estate in no package. With --exact also {value, bound, proven, stoppedBy null|cap|clock|memory};
with --budget also {objective, budget, spent, budgetsUnknown}, bound being of the objective, and notChosen
for those the money passes by. When a floor is out of reach only {parameters, outOfReach {district, name, most, shortfall}}.

With --rule basket: {parameters, notes, baskets, totals, left, features}. A basket: {number, key (id of its district or
street), members, households, householdsUnknown, items [{id, unitCostWan, estates, households, costWan}], costWan,
uncosted: an item that is needed has no unit cost}. A feature is a member with {id, basket, basketKey, needs, households}.

Exit code: 0 printed, 1 a floor is out of reach, 2 asked wrongly or no such file.

Example:
  npm run --silent lianpian -- packages estates.geojson --gap 40 --assume households=80 --assume managementBody=each
`;
