package io.onrecord.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.onrecord.dashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("io.onrecord.dashboard.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule of_our_own_modules_only_contracts_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.store..", "io.onrecord.extraction..", "io.onrecord.query..", "io.onrecord.ingest..");

    @ArchTest
    static final ArchRule marking_a_text_knows_nothing_of_the_web = classes()
            .that()
            .resideInAPackage("..highlight..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.onrecord.contracts", "..highlight..");

    @ArchTest
    static final ArchRule pages_reach_the_services_through_their_clients = noClasses()
            .that()
            .resideOutsideOfPackages("..door..", "..page..", "..session..", "..upload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "java.net.http..");
}
