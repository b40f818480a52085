"""What made-up training novels share whatever their family: roles, names, actions with their obstacles, options, feelings.

In every item {P} sees the scene, {E} is who stands against {him}, {F} who stands by, {X} the thing the story turns on.
"""

ROLES = """lighthouse keeper; midwife; clockmaker; schoolteacher; ferry pilot; beekeeper; bookbinder; railway signaller; baker;
piano tuner; gardener; map maker; shepherd; night nurse; postal clerk; stonemason; glass blower; fishing captain; weaver; tailor;
church organist; violin maker; country doctor; horse trainer; court reporter; archivist; translator; chimney sweep; lock keeper;
blacksmith; carpenter; cook; innkeeper; bridge builder; miller; painter; printer; photographer; student of law; sailor; soldier;
deserter; bell founder; puppet maker; actor; dancer; singer; cellist; chess player; swimmer; runner; mountain guide; rope maker;
sail maker; boat builder; diver; salt worker; coal miner; surveyor; engineer; telegraph operator; weather observer; astronomer;
botanist; bird keeper; gamekeeper; forester; charcoal burner; cattle drover; cheese maker; wine grower; tea merchant; coffee roaster;
spice trader; pearl trader; goldsmith; locksmith; tinker; pedlar; cobbler; hat maker; dressmaker; laundry worker; housekeeper; butler;
tutor; librarian; museum guard; gravedigger; sexton; parish clerk; preacher; village judge; bailiff;
constable; detective; lawyer; notary; accountant; bank clerk; insurance clerk; auction clerk; newspaper writer; typesetter; cartoonist;
radio speaker; film projectionist; circus rider; juggler; magician; fortune teller; street singer; taxi driver; tram conductor;
bus driver; lorry driver; aircraft mechanic; pilot; ship's cook; ship's doctor; whaler; harbour diver; customs clerk; border guard;
refugee; farm hand; orchard keeper; potter; basket maker; candle maker; soap boiler; paper maker; dyer; tanner; mathematician; chemist"""
QUALITIES = """retired; young; stubborn; shy; widowed; homeless; penniless; careful; proud; restless; one-armed; half-blind; lonely;
disgraced; cheerful; tired; honest; nervous; ambitious; forgotten; famous; short-tempered; gentle; clumsy; foreign; old; grieving"""
DAYS = """midsummer night; election day; market day; New Year's Eve; the last day of the month; Easter Sunday; the day of the spring fair;
the day of the trial; the first of May; the night of the full moon; Saint John's day; the day of the wedding; the last Sunday in June;
the day of the regatta; the fifth of November; Christmas Eve; the day of the vote; the shortest day of the year; the day of the spring tide;
the ninth of March; the first Monday in October; the night of the harvest supper; the day of the jubilee; the twelfth of August"""
SEASONS = "the spring; the summer; the autumn; the winter; the wet spring; the dry summer; the cold autumn; the hard winter; the first months; the last weeks"

FEMALE = """Ada Agnes Alice Alma Amelia Anna Aurora Edith Eleanor Elin Eliza Ella Elsie Emma Esther Eva Ida Ines Irene Iris Isabel Ivy Mabel
Marta Mary Martha Matilda May Mercy Mina Minna Miriam Molly Nadia Nancy Nell Nina Nora Norah Zelda Zoe Zora Beatrice Berta Bessie Bridget
Georgia Gerda Grace Greta Gwen Hannah Harriet Hazel Helen Henrietta Hester Hilda Jane Janet Jenny Joan Judith Julia Olga Olive Olivia
Ottilie Vera Verity Viola Violet Vivian Caroline Cecily Celia Charlotte Clara Cora Daisy Delia Dinah Dora Dorothy Laura Leah Lena Letty
Lily Lina Lotte Louisa Lucy Lydia Pamela Paula Pearl Penelope Petra Phoebe Polly Yvonne Yetta Fanny Faith Felicity Flora Florence
Frances Frieda Karen Kate Katharina Kitty Rachel Rebecca Rhoda Rosa Rosalind Rose Rosemary Ruby Ruth Tabitha Tamar Tess Thea Theresa
Tilda Tilly Una Ursula Queenie Sabina Sally Sarah Selma Sibyl Sidonie Sofia Stella Susan Sylvia Wanda Wilhelmina Winifred Wilma Xenia"""
MALE = """Aaron Abel Abraham Adam Adrian Albert Alfred Ambrose Andrew Anton Arne Arthur August Edgar Edmund Edward Elias Emil Enoch Ernest
Ethan Eugene Ian Isaac Isaiah Ivan Ivor Magnus Malcolm Marcus Mark Martin Matthew Max Michael Miles Moses Nathan Ned Nicholas Niels Noah
Norman Zachary Barnaby Basil Benedict Benjamin Bernard Boris Bruno Gabriel George Gerald Gilbert Giles Gregory Gustav Hans Harold Harry
Hector Henry Herbert Hugh Hugo Jacob James Jasper Jerome Joel John Jonas Joseph Joshua Julian Oliver Omar Oscar Oswald Otto Owen Victor
Vincent Viktor Caleb Casper Charles Christian Clement Conrad Cyril Daniel David Dominic Duncan Laurence Leo Leonard Lewis Lionel Louis
Lucas Luke Patrick Paul Percy Peter Philip Piers Yorick Yuri Felix Ferdinand Francis Frank Frederick Karl Kaspar Kenneth Kit Ralph Raymond
Reuben Richard Robert Roger Roland Rufus Rupert Theodore Thomas Tobias Toby Tom Tristan Ulrich Urban Quentin Quincy Samuel Saul Sebastian
Silas Simon Stephen Sven Wallace Walter Warren Wilfred William Xavier"""
SURNAMES = """Abbot Alder Amsel Archer Ashby Atwood Baines Barlow Barrow Beck Bell Birch Blake Boyle Brand Bray Brook Burr Carr Carter Chase
Clay Cole Corbin Crane Cross Dale Darrow Dean Dell Denham Drake Dunn Eames Eaton Elder Ellis Fane Farrow Fenn Field Finch Flint Ford
Foster Frost Gale Garth Gibbs Glover Gray Greene Grove Hale Hall Hardy Harker Harper Hart Hawes Hayes Heath Hill Holt Horn Hurst Ingram
Jarvis Kemp Kent Keller Kirk Knight Lake Lang Larch Lark Leigh Linden Lister Lock Lowe Marsh Mason Mead Mercer Mills Moor Morrow Moss
Nash Neale Norris North Orme Page Parr Peel Penn Perry Pike Poole Porter Potts Prior Quick Quill Rand Reed Rhodes Ridge Rivers Roper Rowe
Rudd Rush Salter Savage Sedge Sharp Shaw Skinner Slade Small Snow Sorrel Stark Steele Stone Stroud Swann Sykes Tanner Thorne Tully Turner
Underhill Vane Vaughan Vickers Vogel Wade Walker Ward Warren Waters Webb Wells West Wheeler Wilde Winter Wood Wren Wright Yates Yorke"""
PLACE_STARTS = "Ash Alder Black Bram Cold Crow Deep Dun Elm Fair Far Fern Grey Gull Hart Hazel High Holm Kings Lang Long Mill Moor North Oak Old Otter Raven Red Salt Sand Ship Stone Swan Thorn Wester White Whit Wild Winter"
PLACE_ENDS = "bridge bury by combe den ford gate ham haven hurst ley low mere minster mouth port shore stead ton well wick worth"

ACTIONS = """
search the office for {X} @ The harbour office; The records room; The back office @ force the side window, the frame is nailed shut; search the desk by candlelight, the drawers hold only old bills; open the iron safe, the key breaks in the lock; slip out by the yard door, {E} stands there with a lantern
ask the old servant about {X} @ The kitchen hall; The kitchen garden; The wash house @ praise the old house and its silver, the servant only nods; offer money for one name, the servant is insulted; show the picture of {X}, the servant begins to shake; ask who gave the order, {E} comes in and ends the talk
follow {E} through the fog @ The river path; The lower market; The tram stop @ keep ten steps behind {ehim}, a cart blocks the street; take the short way through the yard, a dog wakes the whole house; wait in the doorway until {E} comes out, {E} leaves by another door; run after the closed carriage, {E} has seen {him} from the window
make {E} admit the truth about {X} @ The front parlour; The empty church; The garden room @ begin with a friendly question, {E} talks about the weather; show what the neighbours have written, {E} calls them jealous; name the night and the hour, {E} asks what {he} was doing there; lay the proof on the table, {E} throws it into the fire
win {F} over to the plan @ The boat house; The corner table; The bakery @ explain the plan in simple words, {F} sees three mistakes in it; remind {F} of an old promise, {F} says that promise is paid; show {F} the first proof of {X}, {F} is afraid of {E}; beg {F} for one night's help, {F} has already sworn to stay out of it
carry {X} out of the house unseen @ The back stairs; The coal cellar; The cellar door @ wrap {X} in a blanket, the blanket is too small; wait until the lamps are out, somebody is playing the piano; go down by the back stairs, a loose step cries out; cross the open yard, {E} is coming home early
beg the council for more time @ The town hall; The council chamber; The mayor's office @ speak before the others arrive, the clerk has no chair for {him}; read out the list of facts, half the council is asleep; ask for only three more days, {E} speaks against it; appeal to the mayor's old friendship, the mayor has already signed
open the locked door before midnight @ The old tower; The east wing; The store room @ try every key on the ring, not one of them turns; lift the door from its hinges, the wood is swollen with rain; call {F} to help push, the noise wakes the watchman; climb in over the roof, {E} is waiting on the other side
cross the river with {X} @ The river ford; The broken bridge; The ferry stage @ wade in with a long stick, the current is too strong; bargain with the ferry owner, {E} has paid for every boat; cross on the old beams of the bridge, one of them turns underfoot; swim with {X} tied on {his} back, the rope comes loose in the middle
persuade the witness to speak @ The hospital ward; The sewing room; The prison yard @ bring a small gift, the witness will not take it; promise to keep the name secret, the witness has heard that before; tell {his} own part honestly, the witness asks why so late; ask only for one yes or no, {E} is standing in the doorway
hide {X} before {E} arrives @ The hay loft; The attic room; The chapel tower @ lift the loose floor board, the space is too narrow; push {X} behind the old chest, the dust shows every mark; send {F} to hold {E} at the gate, {E} has come by the back way; put {X} in plain sight, {E} sits down beside it
read the papers before the clerk returns @ The reading room; The clerk's office; The parish archive @ find the right shelf, the years are out of order; copy the page in a hurry, the ink is faded to nothing; cut out the one leaf, a visitor watches over {his} shoulder; slip the book under {his} coat, the clerk is already at the door
mend {X} with borrowed tools @ The tin workshop; The smithy; The inn yard @ take {X} apart on a clean cloth, one small part is missing; file a new part from a spoon, the metal is too soft; ask the smith to light the forge, {E} has told the smith not to help; try {X} before it is cool, it cracks along the seam
bargain with {E} over {X} @ The hotel lounge; The counting house; The back room @ name a fair price first, {E} laughs at it; offer a year of work instead, {E} wants a signature today; walk slowly to the door, {E} lets {him} go; offer the one thing {he} loves, {E} has already promised {X} to another
warn {F} without being heard @ The crowded theatre; The church porch; The market hall @ send a note with the flower seller, the note goes to the wrong row; catch {F}'s eye across the room, {F} looks away; sing a line of their old song, {E} knows the song as well; push straight through the crowd, two men take {him} by the arms
raise the money by nightfall @ The cattle market; The pawnshop; The card room @ sell the good winter coat, it brings half its worth; ask three old friends in turn, each has a reason to refuse; put the last coins on one card, the bank wins; sell {his} father's watch, {E} is the only buyer
get past the guard at the gate @ The factory gate; The border post; The prison gate @ show an old pass with a new date, the guard reads slowly; talk about the guard's sick child, a second guard comes up; hide among the workers of the early shift, they are counted one by one; run when the whistle blows, {E} has had the inner gate closed
tell the crowd what {E} has done @ The market square; The church steps; The village green @ climb on a cart and call for quiet, a band begins to play; name the people who were harmed, most of them look at the ground; hold up {X} for all to see, somebody cries that it is a fake; call on {F} to bear witness, {F} is not there
send a message before the line is cut @ The telegraph office; The signal box; The post office @ write the message in ten words, the pencil breaks; pay with a borrowed coin, the clerk wants to see a name; send the message in {F}'s name, the line is slow tonight; wait for one word of answer, {E} has the wire cut
keep {F} alive until morning @ The mountain hut; The goods wagon; The cellar room @ make a fire from broken chairs, the smoke will not draw; clean the wound with boiled water, the bleeding begins again; go out for a doctor, the storm has closed the road; carry {F} to the next house, {E} is the one who lives there
win the trust of {E}'s household @ The long kitchen; The stable yard; The linen room @ take the hardest work without a word, the others think {him} a spy; share the bread from home, the cook counts every slice; keep a small secret for the stable boy, the boy talks in his sleep; ask at last about {X}, {E} has heard every word
stop the sale before the hammer falls @ The auction hall; The covered market; The ballroom @ take a seat in the first row, a servant leads {him} to the back; bid without any money, {E} bids higher at once; cry that {X} is not for sale, the room laughs; climb up to the table, two porters lift {him} down
buy back {X} from a stranger @ The night market; The hotel bar; The station hall @ ask the price as if by chance, the stranger has seen {his} face; offer the whole purse, the stranger wants twice as much; tell the true story of {X}, the stranger begins to think; reach for {X} across the table, {E} sits down between them
learn from the old letters who lied @ The dusty attic; The parish house; The back bedroom @ put the letters in order by date, the first year is missing; compare the two hands by the window, the light is going; read the last letter aloud to {F}, {F} turns white; take the one page that matters, {E} holds out a hand for it
lead the others out in the dark @ The mine gallery; The flooded cellar; The forest path @ let everyone hold one rope, the rope is too short; count the heads at every turn, one head is missing; go back for the last one, the lamp goes out; break through the last wall, {E} is waiting outside
apologise to {F} in person @ The garden gate; The factory canteen; The hospital garden @ bring back what was borrowed, {F} does not open the door; speak through the closed door, the neighbours are listening; wait on the steps all night, the rain comes down; say the hard words at last, {F} has already written to {E}
trick {E} into opening the safe @ The bank vault; The dark study; The captain's room @ start a rumour about thieves, {E} only smiles; ring the fire bell at noon, the wrong people come running; pretend to come from the bank, {E} asks for a paper; stand close enough to see the numbers, {E} covers the lock
speak with the prisoner alone @ The prison yard; The police cells; The guard room @ come as a cousin with a basket, the guard eats the bread; ask for five minutes without the guard, the guard pulls up a chair; talk in the old dialect, the guard is from the next village; pass the note with a handshake, {E} has the prisoner moved
stay awake until {E} falls asleep @ The mail coach; The waiting room; The ship's cabin @ drink cold coffee in the dark, the cup is soon empty; tell long stories about home, {E} likes every one of them; walk up and down to keep warm, {E} asks what the matter is; reach slowly for the bag, {E} opens one eye
find a boat before the tide turns @ The fish market; The north beach; The harbour bar @ ask the fishermen one by one, nobody sails on a Friday; mend the old boat on the sand, two planks are rotten; take a boat that belongs to no one, a child calls for help; row out alone against the wind, {E} is already on the water
"""

OPTIONS = """
tell {E} the whole truth tonight @ {E} would use every word against {him} @ get a promise from {E} in writing
run away before anyone asks @ everyone would take it for guilt @ reach the next town before daylight
stay silent and wait for {D} @ by then {X} may be gone @ watch every step {E} takes
steal {X} while {E} is asleep @ {he} would become what {E} says {he} is @ get into {E}'s house after dark
ask {F} for help once more @ {F} has lost too much already @ find {F} and ask to be forgiven
go to the police with the proof @ the sergeant is {E}'s old friend @ put the proof into safe hands
sell the house and pay {E} @ there would be no place to come home to @ find a buyer before {E} hears of it
give {X} up for good @ all that was lost would be lost for nothing @ say goodbye to {X} in the right way
offer {E} a share of it @ {E} has never shared anything @ meet {E} alone and name the terms
speak to the whole town at once @ half of the town owes {E} money @ make the town listen for five minutes
write to the newspaper under a false name @ {E} would know the hand at once @ get the letter printed before {D}
go back and look again alone @ {E} will be waiting there this time @ find the one thing {he} missed
let {F} take the blame for a day @ {F} might never trust {him} again @ use the one day well
burn every paper in the house @ the proof would burn with the lies @ save the one page that matters
follow {E} to the end of the line @ {he} has no money for the journey back @ learn who {E} is going to meet
set a trap with a false {x} @ {E} knows the true one too well @ make {E} reach for the wrong one
ask {E}'s family for mercy @ they fear {E} more than they pity {him} @ find one person there who will speak
take the night train with {X} @ {F} would be left behind with {E} @ bring {X} out of {E}'s reach
fight {E} openly before the judge @ the judge has been paid already @ find one witness who is not afraid
sleep on it and decide tomorrow @ {E} does not sleep @ be ready when {E} comes
trade {X} for {F}'s safety @ {E} may keep both in the end @ see {F} safe before {X} changes hands
pretend to work for {E} @ {his} own friends would turn away @ hear what {E} says behind closed doors
"""

BLOWS = """{E} has got away with {X}; {F} has gone over to {E}; the last witness has left {T}; the plan has failed in front of everyone;
{F} is hurt because of {him}; the lie about {X} has come out; the house has been searched; {E} has laughed in {his} face;
the money is gone; {X} has turned out to be a copy; the council has said no; the door to {X} has been locked for good"""
FEELINGS = """{P} sits down on the floor and cannot speak for a long while; {P} laughs once, then has to hold on to the table;
{P} washes {his} hands again and again until the water is cold; {P} wants to hit something and only shuts the window;
{P} feels the ground give way and walks up and down until it is dark; {P} is ashamed, hides {his} face and sends everyone away;
{P} goes cold with anger and breaks the cup in {his} hand; {P} weeps at last, quietly, with {his} coat still on;
{P} counts the coins in {his} pocket because counting is better than thinking; {P} runs to the door, stops there, and leans against the frame"""
WEAK = "hopeful and well prepared; sure of {his} friends; calm and a little proud; trusted by everyone; one step ahead; safe for the moment; certain of {his} way; ready to bargain"
DOWN = "empty-handed and alone; seen and suspected; angry and without a plan; in {E}'s debt; out of time; locked out; ashamed before {F}; hunted through {T}"
UP = "closer than ever to {X}; trusted by one more person; tired but certain; owner of a dangerous secret; free to act; respected by {F}"
FOUND = "frightened but decided; calm, with one plan; angry enough to act; ready to ask for help; set on one last try; clear about the price"
