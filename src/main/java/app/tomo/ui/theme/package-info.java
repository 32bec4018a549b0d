/// How every window looks: light and dark, the typeface, the glyphs.
@NullMarked
package app.tomo.ui.theme;

import org.jspecify.annotations.NullMarked;
