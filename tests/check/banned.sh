#!/bin/sh
# Check: functions and words that are not used here, and no switch of the preprocessor inside a function.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
awk -f tests/lint/banned.awk tests/lint/glossary.txt include/qtp/engine/model/field.h $(c_files src include tests)
