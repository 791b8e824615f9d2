# What the two commands of the README share: the packages they need, and building. Sourced, never run by itself.
# Needs $root, the folder of the project.

# One need a row: how it is looked for, then its packages: Debian (apt), Fedora (dnf), openSUSE (zypper),
# Arch (pacman), Alpine (apk), Homebrew. "-" where the system has it anyway.
build_needs='
compiler        | gcc libc6-dev     | gcc                | gcc              | gcc           | gcc musl-dev      | gcc
command:meson   | meson             | meson              | meson            | meson         | meson             | meson
command:ninja   | ninja-build       | ninja-build        | ninja            | ninja         | ninja-build       | ninja
command:pkg-config | pkg-config     | pkgconf-pkg-config | pkg-config       | pkgconf       | pkgconf           | pkgconf
library:sqlite3 | libsqlite3-dev    | sqlite-devel       | sqlite3-devel    | sqlite        | sqlite-dev        | sqlite
library:ncursesw | libncurses-dev   | ncurses-devel      | ncurses-devel    | ncurses       | ncurses-dev       | ncurses
library:libutf8proc | libutf8proc-dev | utf8proc-devel   | utf8proc-devel   | libutf8proc   | utf8proc-dev      | utf8proc
library:libmd   | libmd-dev         | libmd-devel        | libmd-devel      | libmd         | libmd-dev         | libmd
library:libical | libical-dev       | libical-devel      | libical-devel    | libical       | libical-dev       | libical
library:xlsxwriter | libxlsxwriter-dev | libxlsxwriter-devel | libxlsxwriter-devel | libxlsxwriter | libxlsxwriter-dev | libxlsxwriter
library:libzip  | libzip-dev        | libzip-devel       | libzip-devel     | libzip        | libzip-dev        | libzip
library:expat   | libexpat1-dev     | expat-devel        | libexpat-devel   | expat         | expat-dev         | expat
library:pangocairo | libpango1.0-dev | pango-devel     | pango-devel      | pango         | pango-dev         | pango
file:/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf | fonts-droid-fallback | - | - | - | - | -
file:/usr/share/fonts/truetype/nanum/NanumGothic.ttf | fonts-nanum | - | - | - | - | -
file:/usr/share/fonts/truetype/dejavu/DejaVuSans-Oblique.ttf | fonts-dejavu-extra | - | - | - | - | -
file:/usr/share/zoneinfo/America/Chicago | tzdata | tzdata | timezone        | tzdata        | tzdata            | -
'
test_needs='
library:cmocka  | libcmocka-dev     | libcmocka-devel    | libcmocka-devel  | cmocka        | cmocka-dev        | cmocka
library:vterm   | libvterm-dev      | libvterm-devel     | libvterm-devel   | libvterm      | libvterm-dev      | libvterm
command:pdftotext | poppler-utils   | poppler-utils      | poppler-tools    | poppler       | poppler-utils     | poppler
command:sqlite3 | sqlite3          | sqlite             | sqlite3          | sqlite        | sqlite            | sqlite
'
check_needs='
command:clang   | clang             | clang              | clang            | clang         | clang             | llvm
sanitizers      | libclang-rt-14-dev | compiler-rt       | -                | compiler-rt   | compiler-rt       | -
command:clang-format | clang-format | clang-tools-extra  | clang-tools      | clang         | clang-extra-tools | clang-format
command:clang-tidy | clang-tidy     | clang-tools-extra  | clang-tools      | clang         | clang-extra-tools | llvm
command:cppcheck | cppcheck         | cppcheck           | cppcheck         | cppcheck      | cppcheck          | cppcheck
command:valgrind | valgrind         | valgrind           | valgrind         | valgrind      | valgrind          | -
command:llvm-cov | llvm             | llvm               | llvm             | llvm          | llvm              | llvm
command:mandoc  | mandoc            | mandoc             | mandoc           | mandoc        | mandoc            | mandoc
'
bare_needs='
command:debootstrap | debootstrap | debootstrap       | debootstrap      | debootstrap   | debootstrap       | -
command:unshare | util-linux      | util-linux         | util-linux       | util-linux    | util-linux-misc   | -
'

step() {
	printf '%s\n' "$*"
}

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

# True when the system has what a row asks for.
is_there() {
	case $1 in
	compiler) printf '' | cc -E -include stdio.h -x c - >/dev/null 2>&1 ;;
	sanitizers) printf 'int main(void){return 0;}' | clang -fsanitize=address -x c - -o "$scratch/probe" >/dev/null 2>&1 ;;
	command:*) command -v "${1#command:}" >/dev/null 2>&1 ;;
	library:*) pkg-config --exists "${1#library:}" >/dev/null 2>&1 ;;
	file:*) test -e "${1#file:}" ;;
	esac
}

# The column of the rows for this system's package manager, and the command a person would type.
choose_manager() {
	for row in 'apt-get 2 apt-get install' 'dnf 3 dnf install' 'zypper 4 zypper install' 'pacman 5 pacman -S' \
		'apk 6 apk add' 'brew 7 brew install'; do
		set -- $row
		if command -v "$1" >/dev/null 2>&1; then
			manager=$1 column=$2
			shift 2
			manager_command=$*
			return
		fi
	done
	manager=none column=2 manager_command='your package manager, for packages like:'
}

# Prints the packages of the rows on standard input that are not there, each once.
missing_packages() {
	while IFS= read -r row; do
		[ -n "$row" ] || continue
		need=$(printf '%s' "$row" | cut -d '|' -f 1 | tr -d ' ')
		is_there "$need" || printf '%s\n' "$row" | cut -d '|' -f "$column" | tr ' ' '\n'
	done | grep -v -e '^-*$' | sort -u | paste -s -d ' ' -
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
	else
		echo 'Installing needs root, and there is no sudo.'
		return 1
	fi
}

apt() {
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# Lists of a fresh system are empty, and old ones name files that are gone; without a network the attempt is still made.
apt_install() {
	as_root true >"$scratch/apt" 2>&1 || return 1
	apt update >>"$scratch/apt" 2>&1
	apt install --no-install-recommends "$@" >>"$scratch/apt" 2>&1
}

# install_missing ROWS: installs by apt, or says what to install and ends.
install_missing() {
	choose_manager
	packages=$(printf '%s' "$1" | missing_packages)
	[ -n "$packages" ] || return 0
	if [ "$manager" = apt-get ]; then
		step "Installing: $packages"
		apt_install $packages && return 0
		tail -n 5 "$scratch/apt" >&2
	fi
	fail "Needed and not there: $packages
Install them with: $manager_command $packages
and run this command again."
}

# quietly WHAT COMMAND...: one line; the end of its output when it fails.
quietly() {
	step "$1"
	shift
	"$@" >"$scratch/log" 2>&1 || {
		grep -v '^\[[0-9]*/[0-9]*\] ' "$scratch/log" | tail -n 40 >&2
		return 1
	}
}

# configure DIR [OPTION...]: a build folder in order, whatever was there before.
configure() {
	folder=$1
	shift
	if [ -f "$folder/build.ninja" ] && meson setup --reconfigure "$@" "$folder" "$root"; then
		return 0
	fi
	rm -rf "$folder"
	meson setup "$@" "$folder" "$root"
}

make_scratch() {
	scratch=$(mktemp -d "${TMPDIR:-/tmp}/qtp-setup-XXXXXX") || fail 'There is no place for temporary files: set TMPDIR.'
	trap 'rm -rf "$scratch"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM
}
