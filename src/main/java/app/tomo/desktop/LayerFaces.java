package app.tomo.desktop;

import app.tomo.bus.InOrder;
import app.tomo.model.Daemon;
import app.tomo.model.TrayLayer;
import app.tomo.words.IconWords;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Knows the face of each layer. Any thread may ask and is answered at once with what is known; files are read, and letters
/// drawn, on a thread of its own: for all layers when they become known, and for one again when it becomes active.
public final class LayerFaces {
    private static final Logger LOG = LoggerFactory.getLogger(LayerFaces.class);

    /// More layers than this are looked at only when they become active.
    private static final int MOST = 64;

    private final TrayLayer wanted;
    private final Path folder;
    private final TrayIcons icons;
    private final IconWords words;
    private final Consumer<String> complaints;
    private final Runnable changed;
    private final InOrder work = new InOrder("layer faces");
    private final AtomicReference<@Nullable Daemon> asked = new AtomicReference<>();
    private final Map<String, Face> known = new LinkedHashMap<>(MOST, 0.75f, true);
    private @Nullable String active;
    private List<String> layers = List.of();
    private @Nullable LayerPictures pictures;
    private @Nullable LetterFace letters;
    private boolean noLetters;

    /// Costs nothing until a layer is asked for.
    ///
    /// @param folder with the person's pictures; need not be there
    /// @param complaints told a sentence, once, of what cannot be shown
    /// @param changed told when the active layer has another face than was answered
    public LayerFaces(
            TrayLayer wanted,
            Path folder,
            TrayIcons icons,
            IconWords words,
            Consumer<String> complaints,
            Runnable changed) {
        this.wanted = wanted;
        this.folder = folder;
        this.icons = icons;
        this.words = words;
        this.complaints = complaints;
        this.changed = changed;
    }

    /// The face of the active layer; the tick where none is wanted or known, or it is still being made.
    public Face of(Daemon daemon) {
        if (wanted == TrayLayer.OFF) {
            return Face.TICK;
        }
        synchronized (known) {
            String layer = daemon.layer();
            boolean news = layer != null && !layer.equals(active);
            active = layer;
            if (layer == null) {
                return Face.TICK;
            }
            if (news || !daemon.layers().equals(layers)) {
                layers = daemon.layers();
                if (asked.getAndSet(daemon) == null) {
                    work.execute(this::look);
                }
            }
            return known.getOrDefault(layer, Face.TICK);
        }
    }

    private void look() {
        Daemon daemon = asked.getAndSet(null);
        if (daemon == null || daemon.layer() == null) {
            return;
        }
        make(daemon.layer());
        daemon.layers().stream().limit(MOST - 1).filter(each -> !isKnown(each)).forEach(this::make);
    }

    private boolean isKnown(String layer) {
        synchronized (known) {
            return known.containsKey(layer);
        }
    }

    private void make(String layer) {
        Face picture = wanted == TrayLayer.ICON ? pictures().of(layer) : null;
        Face face = picture == null ? letter(layer) : picture;
        boolean news;
        synchronized (known) {
            news = !face.equals(known.put(layer, face)) && layer.equals(active);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        if (news) {
            changed.run();
        }
    }

    private LayerPictures pictures() {
        LayerPictures made = pictures;
        if (made == null) {
            made = new LayerPictures(folder, icons.sizes(), words, complaints);
            made.look();
            pictures = made;
        }
        return made;
    }

    private Face letter(String layer) {
        if (noLetters) {
            return Face.TICK;
        }
        try {
            LetterFace made = letters == null ? new LetterFace(icons) : letters;
            letters = made;
            return made.of(layer).orElse(Face.TICK);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            LOG.debug("no letters", noFonts);
            noLetters = true;
            complaints.accept(words.noLetters());
            return Face.TICK;
        }
    }
}
