-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What LSS aims at beside 5 §: how the work is done (6 §) and what the services are to give (7 § second paragraph), both as they
-- stand since SFS 2005:125. In our own words, since the paragraphs say more than that.
INSERT INTO law_aim (statute, number, reference, text, valid_from, valid_to) VALUES
    ('1993:387', 2, '6 § LSS, i korthet',
        'Verksamheten håller god kvalitet och bygger på respekt för den enskildes rätt att bestämma själv och för integriteten. Den enskilde får så mycket inflytande och medbestämmande över insatserna som det går.',
        '2005-07-01', NULL),
    ('1993:387', 3, '7 § LSS, i korthet',
        'Insatserna ger den enskilde goda levnadsvillkor. De är varaktiga och samordnade, anpassas efter den enskildes behov, är lätta att nå och gör den enskilde bättre rustad att leva ett självständigt liv.',
        '2005-07-01', NULL);
