/// The windows. Everything in here is drawn from values and asks for actions by [Commands]; nothing in here blocks.
@NullMarked
package app.tomo.ui;

import org.jspecify.annotations.NullMarked;
