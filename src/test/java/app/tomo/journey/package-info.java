/// Whole journeys of a person, with the real kanata, in a real systemd and on a real desktop.
@NullMarked
package app.tomo.journey;

import org.jspecify.annotations.NullMarked;
