package io.onrecord.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.onrecord.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ofOursOnlyContractsAndItsOwnTablesAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.onrecord..")
                    .and(resideOutsideOfPackages(
                            "io.onrecord.ingest..",
                            "io.onrecord.contracts..",
                            "io.onrecord.store.article..",
                            "io.onrecord.store.letter..")));

    @ArchTest
    static final ArchRule decisionsOnTextAndIdentityArePure = noClasses()
            .that()
            .resideInAnyPackage("io.onrecord.ingest.text..", "io.onrecord.ingest.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.store..",
                    "io.onrecord.ingest.article..",
                    "io.onrecord.ingest.announce..",
                    "io.quarkus..",
                    "jakarta..",
                    "java.sql..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule announcingKnowsNothingOfHowArticlesComeIn = noClasses()
            .that()
            .resideInAPackage("io.onrecord.ingest.announce..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.ingest.article..", "io.onrecord.ingest.text..", "io.onrecord.ingest.retry..");

    @ArchTest
    static final ArchRule parsersOfDocumentsRunInTheirOwnProcess = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.ingest.document.child..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("io.onrecord.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyReadsTheClockOnTheQuiet = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
