package io.onrecord.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "io.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage("io.onrecord.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.contracts..",
                    "io.onrecord.store..",
                    "io.onrecord.ingest..",
                    "io.onrecord.extract..",
                    "io.onrecord.query..",
                    "io.onrecord.dashboard..",
                    "io.quarkus..",
                    "jakarta..");

    @ArchTest
    static final ArchRule it_touches_no_files_and_no_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccess).*");

    @ArchTest
    static final ArchRule it_asks_no_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
