/// How a file is written so that nothing is lost. [AtomicFile] is the one way to replace one; `config.ConfigWriter` goes further for
/// files that are not Tomo's, and `config.EmergencyFile` has a shorter one that needs nothing else of Tomo.
@NullMarked
package app.tomo.disk;

import org.jspecify.annotations.NullMarked;
