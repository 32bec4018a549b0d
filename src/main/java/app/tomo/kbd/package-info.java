/// The language that a config is written in: lists and words with their places, what a file includes, what its lists define.
///
/// Nothing here knows a daemon or a window; nothing is taken from kanata's source. Whatever is said of the language here is
/// tried on the released daemons.
@NullMarked
package app.tomo.kbd;

import org.jspecify.annotations.NullMarked;
