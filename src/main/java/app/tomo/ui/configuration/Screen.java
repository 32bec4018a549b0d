package app.tomo.ui.configuration;

import app.tomo.kbd.ConfigShape;
import app.tomo.model.ConfigFault;
import app.tomo.words.ConfigsWords.Phrase;

import java.nio.file.Path;

/// The text on screen, which the model does not keep a second time.
interface Screen {
    String text();

    /// The same of a file that may have been left; empty where it is not there any more.
    String text(Path file);

    /// The text of a file, with no way back to what stood there.
    void open(Path file, String text);

    /// Shows the text of a file as it was left, with its way back. False where it is not there any more.
    boolean turnTo(Path file);

    /// Another text, as a change that can be taken back.
    void replace(String text);

    /// The person goes on in the text.
    void focus();

    /// Shows where something is wrong, in whichever file.
    void goTo(ConfigFault fault);

    /// The text has been that for a moment: what it is made of.
    void settled(ConfigShape shape);

    /// What is on screen beside another text.
    void compare(Phrase shown, Phrase otherIs, String other);

    /// Whether that is what the person looks at.
    boolean compares();

    /// The person is to say which file.
    void choose();

    /// The person is to say where a new file is to be.
    void chooseNew();

    /// Nobody looks.
    Screen NONE =
            new Screen() {
                @Override
                public String text() {
                    return "";
                }

                @Override
                public String text(Path file) {
                    return "";
                }

                @Override
                public void open(Path file, String text) {}

                @Override
                public boolean turnTo(Path file) {
                    return false;
                }

                @Override
                public void replace(String text) {}

                @Override
                public void focus() {}

                @Override
                public void goTo(ConfigFault fault) {}

                @Override
                public void settled(ConfigShape shape) {}

                @Override
                public void compare(Phrase shown, Phrase otherIs, String other) {}

                @Override
                public boolean compares() {
                    return false;
                }

                @Override
                public void choose() {}

                @Override
                public void chooseNew() {}
            };
}
