#!/bin/sh
# Check: both commands of the README work on a bare Debian 12, as root, in a folder that only root may enter.
# The system is made by debootstrap in the scratch folder; the mounts end with the shell that made them. Where that cannot
# be, the first command is tried on the system there is (readme.sh); the second is what .ci/run begins with.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check

# On the system there is, and why.
try_here() {
	printf 'not on a system of its own: %s\n' "$*"
	sh tests/check/readme.sh
	exit
}

[ "$(id -u)" -eq 0 ] || try_here 'a system of its own can only be made by root'
[ -e .git ] || skip_check 'this is not a checkout'
(install_missing "$bare_needs") >"$scratch/log" 2>&1 || try_here 'debootstrap cannot be installed here'
bare=$scratch/bare
unshare --mount true 2>"$scratch/log" || try_here "mounts of its own are refused: $(tail -n 1 "$scratch/log")"
debootstrap --variant=minbase bookworm "$bare" >"$scratch/log" 2>&1 ||
	try_here "debootstrap could not make the system: $(tail -n 1 "$scratch/log")"
cp /etc/hosts /etc/resolv.conf "$bare/etc/"
chroot "$bare" apt-get -q update >"$scratch/log" 2>&1 || try_here 'the new system reaches no packages'
chmod 700 "$bare/root"
git clone -q "$root" "$bare/root/qtp" || exit 1
awk '/^```sh/ { getline; print }' README.md | head -n 2 >"$bare/root/commands"
cat >"$bare/root/both" <<-'END'
	cd /root/qtp || exit 1
	export HOME=/root LC_ALL=C.UTF-8
	while IFS= read -r command; do
		echo "--- $command"
		sh -c "$command" </dev/null || exit 1
	done </root/commands
END
unshare --mount --pid --fork sh -c '
	mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && exec env -i PATH="$PATH" chroot "$1" sh /root/both' \
	bare "$bare" >"$scratch/out" 2>&1 || fail "$(tail -n 30 "$scratch/out")"
grep -q '^Today' "$scratch/out" || fail 'The first command printed no Today.'
tail -n 1 "$scratch/out"
