package io.onrecord.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.onrecord", importOptions = DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule STORE_DEPENDS_ON_NOTHING_OF_OURS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.contracts..",
                    "io.onrecord.extraction..",
                    "io.onrecord.ingest..",
                    "io.onrecord.extract..",
                    "io.onrecord.query..",
                    "io.onrecord.dashboard..");

    @ArchTest
    static final ArchRule ENTITIES_ARE_CALLED_SO =
            classes().that().areAnnotatedWith(Entity.class).should().haveSimpleNameEndingWith("Entity");

    @ArchTest
    static final ArchRule ONLY_THE_MIGRATION_KNOWS_FLYWAY = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.store.migrate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..");
}
