/// A daemon that speaks kanata's protocol without touching a keyboard, and a service manager to run it in: for people who
/// want to look at Tomo first, and for tests. It says of itself that it is a simulation.
@NullMarked
package app.tomo.simulator;

import org.jspecify.annotations.NullMarked;
