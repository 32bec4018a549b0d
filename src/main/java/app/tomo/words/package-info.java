/// Everything that Tomo says to a person, made from values. The tray, the window, the notifications and the command line
/// speak with these words and no others. Pure: no clock is read (the moment is passed in), nothing is looked up.
@NullMarked
package app.tomo.words;

import org.jspecify.annotations.NullMarked;
