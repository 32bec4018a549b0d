package app.tomo.ui.editor;

import org.fxmisc.richtext.CodeArea;

/// A text area that takes nothing it could not draw, and keeps the place where somebody types in sight when it gets lower.
/// FX thread.
final class BoundedArea extends CodeArea {
    private Runnable refused = () -> {};

    BoundedArea() {
        heightProperty()
                .subscribe(
                        (before, now) -> {
                            if (isFocused()) {
                                requestFollowCaret();
                            }
                        });
    }

    /// Has that done when something was too much and is not taken.
    void onRefusal(Runnable told) {
        refused = told;
    }

    /// Whatever is typed or pasted comes through here.
    @Override
    public void replaceText(int start, int end, String text) {
        if (TextBounds.fit(text)) {
            super.replaceText(start, end, text);
        } else {
            refused.run();
        }
    }
}
