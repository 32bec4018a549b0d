/// Faults in random order against the real daemon below a real systemd, with one resident engine that has to tell the truth
/// about all of them, and to leak nothing.
@NullMarked
package app.tomo.rounds;

import org.jspecify.annotations.NullMarked;
