package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

func TestABasketIsReadInItsOrder(t *testing.T) {
	b := NewBasket(basketSample(false))
	want := []string{"Fy masged", "Dadwneud", "Disgwylir fel arfer", "TGAU Mathemateg a Rhifedd", "Dwyradd · Lefel 1–2", "Newid",
		"TGAU Gwyddoniaeth Integredig", "Gradd unigol · Lefel 1–2", "Newidiwyd", "Newid", "Fy newisiadau (2 o 4)", "Ydy'r ysgol yn ei gynnig?",
		"TAAU Peirianneg", "Lefel 1–2 · o fis Medi 2027", "[1]", "Ddim yn gwybod", "Tynnu", "TGAU Hanes", "Lefel 1–2", "Ydy", "Tynnu",
		"Eraill", "Dim byd eto", "Ychwanegu cymhwyster", "2 fasged wedi'u cadw", "Cymharu basgedi"}
	if diff := cmp.Diff(want, b.Twin()); diff != "" {
		t.Error(diff)
	}
}

// Only the row that was changed last is marked, and its mark reaches the edges of the card.
func TestTheChangedRowIsMarked(t *testing.T) {
	b := NewBasket(basketSample(false))
	open(t, b)
	for i, row := range b.Rows() {
		if row.bar.Hidden == (i == 1) {
			t.Errorf("row %d: hidden %v", i, row.bar.Hidden)
		}
	}
	if x := b.Rows()[1].bar.Position().X; x != 1-cardPadX {
		t.Errorf("the bar begins at %v", x)
	}
}

func TestAnAnswerIsAskedForByClickEnterAndSpace(t *testing.T) {
	asked := 0
	row := NewBasketRow(BasketItem{Name: "TGAU Hanes", Answer: "Ydy", Offered: theme.InPlace, Question: "Ydy'r ysgol yn ei gynnig?", OnAsk: func() { asked++ }}, false)
	open(t, row)
	test.Tap(row.Answer())
	press(row.Answer(), fyne.KeyReturn, fyne.KeySpace)
	if asked != 3 || row.Action() != nil {
		t.Errorf("asked %d times", asked)
	}
	if got := row.Answer().AccessibilityLabel(); got != "Ydy'r ysgol yn ei gynnig?. Ydy" {
		t.Errorf("a screen reader says %q", got)
	}
}

func TestADoorIsPressedOnlyWhereItHasAQuestion(t *testing.T) {
	asked := 0
	ask := NewDoorRow(DoorSpec{Door: theme.Harder, Word: "Anoddach o fan hyn: gofynnwch", Name: "Safon Uwch", Help: "Beth fyddai'n helpu?", OnHelp: func() { asked++ }})
	plain := NewDoorRow(DoorSpec{Door: theme.Open, Word: "Ar agor", Name: "Prentisiaeth", Rule: "16 oed"})
	w := open(t, plain, ask)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != ask {
		t.Error("a row without a question takes the focus")
	}
	press(ask, fyne.KeyReturn)
	test.Tap(ask)
	test.Tap(plain)
	if asked != 2 {
		t.Errorf("asked %d times", asked)
	}
	if diff := cmp.Diff([]string{"Safon Uwch", "Beth fyddai'n helpu?", "Anoddach o fan hyn: gofynnwch"}, ask.Twin()); diff != "" {
		t.Error(diff)
	}
}

// What the last change moved says so in words, with the bar; where the row is narrow the word for the door stands under its name.
func TestADoorThatMovedSaysSo(t *testing.T) {
	row := NewDoorRow(DoorSpec{Door: theme.Ajar, Word: "Cilagored", Name: "Safon Uwch", Sub: "Lefel 3", Rule: "5 TGAU", More: "Gallai helpu: gradd uwch", Changed: "Newidiwyd", Narrow: true}).Reaching(10)
	w := open(t, row)
	if diff := cmp.Diff([]string{"Safon Uwch", "Cilagored", "Lefel 3", "5 TGAU", "Gallai helpu: gradd uwch", "Newidiwyd"}, row.Twin()); diff != "" {
		t.Error(diff)
	}
	if row.bar.Hidden || row.bar.Position().X >= 0 {
		t.Errorf("the bar stands at %v", row.bar.Position())
	}
	still := NewDoorRow(DoorSpec{Door: theme.Open, Word: "Ar agor", Name: "Safon Uwch"})
	w.SetContent(still)
	if !still.bar.Hidden {
		t.Error("a row that did not move has a bar")
	}
}

func TestAgendaByKeyboard(t *testing.T) {
	var told []string
	a := NewAgenda(agendaSample(func(what string) { told = append(told, what) }))
	w := open(t, a)
	w.Canvas().Focus(a.Card("a"))
	press(w.Canvas().Focused(), fyne.KeyDown)
	if w.Canvas().Focused() != a.Card("b") {
		t.Fatal("Down does not go to the next card")
	}
	alt := func(key fyne.KeyName) {
		w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: keys.Alt})
	}
	alt(fyne.KeyUp)
	alt(fyne.KeyDown)
	w.Canvas().Focus(a.Card("c"))
	alt(fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyDelete)
	if want := []string{"b-1", "b1", "c"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v: the last card cannot go down", told, want)
	}
	if a.Card("x") != nil {
		t.Error("a card that is none")
	}
}

func TestACardIsDrawnByItsHandle(t *testing.T) {
	var told []string
	a := NewAgenda(agendaSample(func(what string) { told = append(told, what) }))
	open(t, a)
	card := a.Card("a").(*agendaCard)
	height := card.Size().Height
	for _, by := range []float32{height * 0.3, height * 1.2, height * 9, -height} {
		card.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, by)})
		card.DragEnd()
	}
	if want := []string{"a1", "a2"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}
