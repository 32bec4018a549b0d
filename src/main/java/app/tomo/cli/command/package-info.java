/// What each command does and prints, written once: it runs in the app for whoever asks over the control socket, and the
/// same in a process of its own where no app runs.
@NullMarked
package app.tomo.cli.command;

import org.jspecify.annotations.NullMarked;
