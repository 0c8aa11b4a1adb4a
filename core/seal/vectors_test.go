package seal

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"testing"
	_ "unsafe" // for go:linkname

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func equal(t testing.TB, what string, want string, got []byte) {
	t.Helper()
	if !bytes.Equal(unhex(t, want), got) {
		t.Errorf("%s: got %x, want %s", what, got, want)
	}
}

// deriveKey is Argon2 with its secret and its associated data, which the test vector of RFC 9106 has and nothing else uses.
//
//go:linkname deriveKey golang.org/x/crypto/argon2.deriveKey
func deriveKey(mode int, password, salt, secret, data []byte, passes, memory uint32, threads uint8, length uint32) []byte

func TestArgon2idGivesTheVectorOfItsStandard(t *testing.T) {
	got := deriveKey(2, bytes.Repeat([]byte{1}, 32), bytes.Repeat([]byte{2}, 16), bytes.Repeat([]byte{3}, 8), bytes.Repeat([]byte{4}, 12), 3, 32, 4, 32)
	equal(t, "RFC 9106, 5.3", "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", got)
}

// TestKDFIsArgon2idOfItsParts ties the KDF to the function whose vector is above.
func TestKDFIsArgon2idOfItsParts(t *testing.T) {
	salt := bytes.Repeat([]byte{2}, saltSize)
	k := KDF{Argon2id, 64, 2, 4, saltText.EncodeToString(salt)}
	got, err := k.Key("tri gair yma")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]byte{
		"public":   argon2.IDKey([]byte("tri gair yma"), salt, 2, 64, 4, KeySize),
		"standard": deriveKey(2, []byte("tri gair yma"), salt, nil, nil, 2, 64, 4, KeySize),
	} {
		if !bytes.Equal(want, got.Bytes()) {
			t.Error(name)
		}
	}
}

func TestXChaCha20Poly1305GivesTheVectorOfItsDraft(t *testing.T) {
	key := unhex(t, "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		t.Fatal(err)
	}
	text := unhex(t, "4c616469657320616e642047656e746c656d656e206f662074686520636c617373206f66202739393a204966204920636f756c64206f6666657220796f75206f6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73637265656e20776f756c642062652069742e")
	nonce := unhex(t, "404142434445464748494a4b4c4d4e4f5051525354555657")
	got := aead.Seal(nil, nonce, text, unhex(t, "50515253c0c1c2c3c4c5c6c7"))
	equal(t, "draft-irtf-cfrg-xchacha, A.3.1", "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49", got)
}

// TestABoxIsXChaCha20Poly1305OfItsParts opens a box by hand, as another program that knows the form could.
func TestABoxIsXChaCha20Poly1305OfItsParts(t *testing.T) {
	key := NewKey()
	box := key.Seal(Place{"a", "bc"}, []byte("helo"))
	aead, err := chacha20poly1305.NewX(key.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	place := "llwybr/1\x00\x00\x00\x01a\x00\x00\x00\x02bc"
	plain, err := aead.Open(nil, box[:24], box[24:], []byte(place))
	if err != nil {
		t.Fatal(err)
	}
	want := append([]byte("\x00\x00\x00\x04helo"), make([]byte, 256-8)...)
	if !bytes.Equal(want, plain) {
		t.Errorf("%q", plain)
	}
}

func TestHKDFGivesTheVectorOfItsStandard(t *testing.T) {
	got, err := hkdf.Key(sha256.New, bytes.Repeat([]byte{0x0b}, 22), unhex(t, "000102030405060708090a0b0c"), string(unhex(t, "f0f1f2f3f4f5f6f7f8f9")), 42)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "RFC 5869, A.1", "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865", got)
}

func TestEd25519GivesTheVectorsOfItsStandard(t *testing.T) {
	for _, v := range []struct{ seed, public, text, signature string }{
		{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
			"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
		{"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
			"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
		{"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
			"6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
	} {
		private := ed25519.NewKeyFromSeed(unhex(t, v.seed))
		equal(t, "RFC 8032, 7.1: public key", v.public, private.Public().(ed25519.PublicKey))
		equal(t, "RFC 8032, 7.1: signature", v.signature, ed25519.Sign(private, unhex(t, v.text)))
	}
}
