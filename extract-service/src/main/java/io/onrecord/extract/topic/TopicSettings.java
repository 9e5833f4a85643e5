package io.onrecord.extract.topic;

import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** Which topics statements are assigned to. */
@ConfigMapping(prefix = "onrecord.topics")
public interface TopicSettings {
    /** A YAML file with the tree of topics; without it the one that ships. */
    @WithParentName
    @Fits(Form.YAML_FILE)
    Optional<Path> path();
}
