package welsh

// commonEnglish are English words that are no Welsh words, mutated or not. Words that are both stay out: a, i, o, am, at, to (roof), do, is
// (lower), her (challenge), all (can), can (song), pan, plant, dim, hen, so, he, we (web), was (servant), than, on, or, an, as, my, me, be,
// go, offer (tools), person, print, well (better), help, march (horse), record, set, sort.
var commonEnglish = wordSet(`the and of your you are with for from this that these those which what when where who why how have had has been being were would could
	should must might will shall not but because about into after before other another some any every more most much many their they them our
	its it in if by also only there here then between under over while during without within accept accessibility account action actions
	active actual add address advanced advice adviser after again age agree alignment allow aloud always animation answer answers application
	applications apply apprenticeship apprenticeships april ascending ask attach attachment audio august automatic available away back
	background backup basic before begin best better bold bookmark bookmarks bottom browse business busy button calendar cancel care career
	careers categories category center change changes chapter chart check choice choices choose clear click close collapse college colleges
	color colour column comment comments compare complete completed computer confirm connect connection contact content contents continue
	contrast copies copy course courses create created credits crop current cursor dark database date day days december decline default delete
	descending description desktop details device dialog dictionary disable disabled discard disconnect dismiss document documents done down
	download downloads drag duplicate each early edit education email employer employers employment empty enable enabled english enjoy enter
	error event exit expand expected experience explore export extension failed favorites favourites february feedback feel few file files
	filter find finish finished first folder folders font form forward found free friday full further general get give goal grade grades group
	guide heading health height hidden hide high history home hour hours idea ideas ignore image images import important inactive index
	information insert install interest interests interview introduction invalid italic january job jobs july june keep key keyboard know
	landscape language large last later layout learn learner learning leave left less level levels licence license light like link links list
	loading local location lock long look low made main make manage manual margins maximum may mean memory menu merge message minimum minutes
	modified monday month more mouse move music mute name need network never new next none note notes nothing notification notifications
	november number october offline old once one online open option optional options order original overwrite own owner page pages paper
	paragraph part password paste path pause people percent permissions phone picture pictures place plan play please point pointer portrait
	possible practical prefer preferences press preview previous printer privacy private processing profile program programme progress
	properties provider public qualification qualifications question questions quick quit range read ready reason recent redo refresh reload
	remove rename replace report required reset restart restore result results resume retry return review right rotate route routes safe same
	saturday save saving school schools screen search searching seconds section security see select send september setting settings setup
	share shortcut shortcuts should show sidebar sign simple size skill skills skip small someone something sound speak speed spelling split
	start status step steps still stop storage store student students study style subject subjects submit success such sunday support sure
	switch table tabs tags take talk task tasks teacher tell template test text thank thesaurus thing things think three thursday time title
	today together tomorrow toolbar tools total training translate trash trial try tuesday turn two type unavailable underline undo uninstall
	unknown unlock until untitled update updates upload use used user username users using valid value version very video videos view visit
	voice volume wait want warning way ways website wednesday week welcome welsh what whether whole why wide width window word words work
	working world write wrong year years yes yesterday young zoom`)

// commonWelsh are Welsh words that are no English words.
var commonWelsh = wordSet(`y yr yn yng ym i o ar am ac â ag ei eu ein eich fy mae nid nad na ni oes oedd bydd byddwch bod fod wedi heb gan gyda
	wrth dros drwy trwy hyd rhwng rhag cyn ar ôl neu ond os pan lle sut pam pwy beth pa pob rhyw unrhyw rhai rhaid dylai dylech gallwch gallai
	gall allwch eisiau angen hwn hon hyn hynny hwnnw honno dyma dyna yma yno nawr eto chi chwi hi ef fe nhw sydd sy yw ydy ydych ydynt maen nhw'n
	gwaith gwneud cael rhoi dewis dewiswch cadw chwilio agor cau dileu nesaf nôl ôl cymorth iaith cymraeg saesneg ysgol coleg cwrs cyrsiau swydd
	swyddi gyrfa gyrfaoedd dysgu dysgwr addysg hyfforddiant prentisiaeth prentisiaethau lefel blwyddyn cynllun ateb atebion cwestiwn enw
	ffeil tudalen newydd mwy llai mawr bach dim un dau dwy tri pedwar pump chwech saith wyth naw deg`)
