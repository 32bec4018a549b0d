package app.tomo.ui.configuration;

import app.tomo.config.Template;
import app.tomo.words.ConfigsWords;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.function.Consumer;

/// The configs that one can begin with, the simplest first. FX thread.
final class TemplateMenu extends ContextMenu {
    /// @param chosen told which one the person wants
    TemplateMenu(ConfigsWords words, Consumer<Template> chosen) {
        for (Template template : Template.values()) {
            MenuItem item = new MenuItem(words.template(template.id()));
            item.setId("template-" + template.id());
            item.setOnAction(_ -> chosen.accept(template));
            getItems().add(item);
        }
    }
}
