#!/bin/sh
# Welsh in, English out, by Apertium (S3). LLWYBR_APERTIUM names a folder with the sources of apertium-cym and apertium-cym-eng side by side or
# in one; what is compiled from them stays there. Packages: apertium lttoolbox-dev cg3 apertium-eng-cat.
set -e
cd "$LLWYBR_APERTIUM"
first() { for f in "$1" */"$1"; do [ -f "$f" ] && { echo "$f"; return; }; done; echo "$1: not found" >&2; exit 1; }
if [ ! -f cym-eng.t3x.bin ]; then {
  lt-comp lr "$(first apertium-cym.cym.dix)" cym.automorf.bin "$(first apertium-cym.cym.acx)"
  lt-comp lr "$(first apertium-cym-eng.cym-eng.dix)" cym-eng.autobil.bin
  lt-trim cym.automorf.bin cym-eng.autobil.bin cym-eng.automorf.bin
  cg-comp "$(first apertium-cym.cym.rlx)" cym-eng.rlx.bin
  for t in t1x t2x t3x; do apertium-preprocess-transfer "$(first apertium-cym-eng.cym-eng.$t)" cym-eng.$t.bin; done
} >&2; fi
english=/usr/share/apertium/apertium-eng-cat
apertium-destxt | lt-proc cym-eng.automorf.bin | cg-proc cym-eng.rlx.bin | apertium-tagger -g "$(first cym.prob)" | apertium-pretransfer |
  lt-proc -b cym-eng.autobil.bin | apertium-transfer -b "$(first apertium-cym-eng.cym-eng.t1x)" cym-eng.t1x.bin |
  apertium-interchunk "$(first apertium-cym-eng.cym-eng.t2x)" cym-eng.t2x.bin | apertium-postchunk "$(first apertium-cym-eng.cym-eng.t3x)" cym-eng.t3x.bin |
  lt-proc -g $english/cat-eng.autogen.bin | lt-proc -p $english/cat-eng.autopgen.bin | apertium-retxt
