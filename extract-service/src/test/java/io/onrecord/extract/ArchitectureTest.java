package io.onrecord.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.onrecord.extract", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("io.onrecord.extract.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_MESSAGES_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..message..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive..");

    @ArchTest
    static final ArchRule NOTHING_OF_OTHER_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.onrecord.ingest..", "io.onrecord.query..", "io.onrecord.dashboard..");
}
