/// What is kanata's own: its protocol, its socket, its `--check`, its log and its command line.
///
/// Nothing here is taken from kanata's source; it follows what the released daemons do. The contract tests run every
/// claim against them.
@NullMarked
package app.tomo.kanata;

import org.jspecify.annotations.NullMarked;
