$ErrorActionPreference = 'Stop';
Add-Type -AssemblyName System.Speech;
$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8);
$text = $in.ReadToEnd();
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer;
try { $s.SelectVoice($env:LLWYBR_VOICE) } catch { exit 3 };
$s.Rate = [int]$env:LLWYBR_RATE;
try { $s.SetOutputToDefaultAudioDevice(); $s.Speak($text) } catch { exit 4 };
