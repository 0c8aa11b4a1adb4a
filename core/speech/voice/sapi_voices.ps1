$ErrorActionPreference = 'Stop';
Add-Type -AssemblyName System.Speech;
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer;
$lines = $s.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { $_.VoiceInfo.Culture.Name + [char]9 + $_.VoiceInfo.Name };
$bytes = [Text.Encoding]::UTF8.GetBytes(($lines -join [char]10) + [char]10);
$out = [Console]::OpenStandardOutput();
$out.Write($bytes, 0, $bytes.Length);
$out.Flush();
