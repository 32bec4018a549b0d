/// The control socket: how a command reaches the running app, and how a second app finds the first.
@NullMarked
package app.tomo.cli.control;

import org.jspecify.annotations.NullMarked;
