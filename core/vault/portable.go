package vault

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

const (
	policyName     = "policy.json"
	portableFolder = "llwybr-data" // beside the program, on a stick
)

// PolicyPlaces are the files in which the policy of this machine is looked for, for LoadPolicy: beside the program, in the machine's folder, and in the
// data folder (DefaultDir, or where the user said). The first two are an administrator's to write and stand above the user's own.
func PolicyPlaces(dir string) []string {
	program, err := os.Executable()
	if err != nil {
		program = ""
	}
	return policyPlaces(runtime.GOOS, program, dir, os.Getenv)
}

func policyPlaces(system, program, dir string, env func(string) string) []string {
	var places []string
	if program != "" {
		places = append(places, filepath.Join(programFolder(program), policyName))
	}
	switch system {
	case "windows":
		if data := env("ProgramData"); data != "" {
			places = append(places, filepath.Join(data, "Llwybr", policyName))
		}
	case "darwin":
		places = append(places, filepath.Join("/Library/Application Support/Llwybr", policyName))
	default:
		places = append(places, filepath.Join("/etc/llwybr", policyName))
	}
	if dir != "" {
		places = append(places, filepath.Join(dir, policyName))
	}
	return places
}

// programFolder is the folder in which a program lies; on a Mac the one in which its bundle lies, which is what people see.
func programFolder(program string) string {
	folder := filepath.Dir(program)
	if at := strings.Index(filepath.ToSlash(program), ".app/Contents/MacOS/"); at >= 0 {
		folder = filepath.Dir(program[:at+len(".app")])
	}
	return folder
}

// DataDir is the folder of settings, notes and store under a policy: beside the program where that is portable and its policy lies there too, so that
// nothing is left on the host whatever its environment says; else DefaultDir. It is not made here.
func DataDir(program string, p Policy) (string, error) {
	if p.Mode == Portable && program != "" && filepath.Dir(p.From) == programFolder(program) {
		return filepath.Join(programFolder(program), portableFolder), nil
	}
	return DefaultDir()
}
