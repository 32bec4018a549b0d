/// The editor of a config: a control that colours, completes and explains, and knows no file and no daemon.
@NullMarked
package app.tomo.ui.editor;

import org.jspecify.annotations.NullMarked;
