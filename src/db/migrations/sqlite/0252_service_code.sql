-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The code of KSI for a decided service, with its title as it was then. Optional, as codes are everywhere.
ALTER TABLE order_service ADD COLUMN ksi_code TEXT NOT NULL DEFAULT '';
ALTER TABLE order_service ADD COLUMN ksi_title TEXT NOT NULL DEFAULT '';
ALTER TABLE version_order_service ADD COLUMN ksi_code TEXT NOT NULL DEFAULT '';
ALTER TABLE version_order_service ADD COLUMN ksi_title TEXT NOT NULL DEFAULT '';
