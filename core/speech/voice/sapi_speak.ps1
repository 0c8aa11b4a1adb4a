$ErrorActionPreference = 'Stop';
Add-Type -AssemblyName System.Speech;
$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8);
$out = [Console]::OpenStandardOutput();
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer;
try { $s.SelectVoice($env:LLWYBR_VOICE) } catch { exit 3 };
try { $s.SetOutputToDefaultAudioDevice() } catch { exit 4 };
while ($null -ne ($line = $in.ReadLine())) { $part = $line.Split([char]9, 2); $s.Rate = [int]$part[0]; try { $s.Speak($part[1]) } catch { exit 4 }; $out.WriteByte(6); $out.Flush() };
