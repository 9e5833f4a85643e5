package io.onrecord.extract.knowledge;

import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which data files are read beside those that ship. */
@ConfigMapping(prefix = "onrecord.knowledge")
public interface KnowledgeSettings {
    /**
     * YAML files, or folders of them, with countries, speakers, agencies and the other lists of what is known beforehand.
     * Laid over what ships, in this order: an entry with the same name or id replaces the earlier one.
     */
    @WithParentName
    @Fits(Form.YAML_FILE_OR_FOLDER)
    Optional<List<Path>> paths();
}
