package io.onrecord.images;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.onrecord.images", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionTest {
    @ArchTest
    static final ArchRule packagedServicesAreStartedAndNotImported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.ingest..",
                    "io.onrecord.extract..",
                    "io.onrecord.query..",
                    "io.onrecord.dashboard..",
                    "io.quarkus..");

    @ArchTest
    static final ArchRule librariesForImagesAreAskedInOnePlace = noClasses()
            .that()
            .doNotHaveSimpleName("WriteImage")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.cloud.tools.jib..");
}
