package io.onrecord.query.trend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Writes the tables of docs/trends.md that are about long series to standard output. Argument: runs, 500 for those in the manual. */
final class CourseTables {
    private static final double[] DISPERSIONS = {0, 0.25, 1};

    private final int runs;

    private CourseTables(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) {
        CourseTables tables = new CourseTables(Integer.parseInt(arguments[0]));
        tables.slowChange();
        tables.episodes();
    }

    private void slowChange() {
        Table table = new Table();
        for (double dispersion : DISPERSIONS) {
            Background background = Course.background(dispersion);
            for (int weeks : new int[] {26, 52, 104}) {
                for (double weekly : new double[] {1, 5, 30}) {
                    Course steady = Course.even(weeks, weekly, dispersion);
                    Map<String, Course> courses = new LinkedHashMap<>();
                    courses.put("no change", steady);
                    courses.put("coverage halved", steady.covered(0.5));
                    courses.put("one week ×10", steady.burst(7, 10));
                    courses.put("×1.5", steady.level(1.5));
                    courses.put("×2", steady.level(2));
                    courses.put("×3", steady.level(3));
                    courses.forEach((name, course) -> run(
                            table,
                            World.even(dispersion) + ", " + weeks + " weeks, " + weekly + " a week",
                            name,
                            dice -> !ChangePoint.in(course.weeks(dice), background)
                                    .isEmpty()));
                }
            }
        }
        table.print("a slow change is seen, %", Table::tenths);
    }

    private void episodes() {
        Table table = new Table();
        for (double dispersion : DISPERSIONS) {
            Background background = Course.background(dispersion);
            for (int weeks : new int[] {8, 26, 52}) {
                for (double weekly : new double[] {1, 5, 30}) {
                    Course steady = Course.even(weeks, weekly, dispersion);
                    Map<String, Course> courses = new LinkedHashMap<>();
                    courses.put("no burst", steady);
                    courses.put("a loud weekday", steady.rhythmic());
                    courses.put("coverage halved", steady.covered(0.5));
                    courses.put("3 days ×5", steady.burst(3, 5));
                    courses.put("3 days ×10", steady.burst(3, 10));
                    courses.put("7 days ×5", steady.burst(7, 5));
                    courses.put("7 days ×10", steady.burst(7, 10));
                    courses.put("14 days ×5", steady.burst(14, 5));
                    courses.forEach((name, course) -> run(
                            table,
                            World.even(dispersion) + ", " + weeks + " weeks, " + weekly + " a week",
                            name,
                            dice -> !Episode.in(course.days(dice), background).isEmpty()));
                }
            }
        }
        table.print("an episode is seen, %", Table::tenths);
    }

    private void run(Table table, String row, String column, Predicate<Dice> found) {
        Dice dice = new Dice(106);
        for (int run = 0; run < runs; run++) {
            table.add(row, column, found.test(dice));
        }
    }
}
