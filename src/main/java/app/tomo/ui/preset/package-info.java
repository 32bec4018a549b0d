/// The page of the presets and profiles.
@NullMarked
package app.tomo.ui.preset;

import org.jspecify.annotations.NullMarked;
