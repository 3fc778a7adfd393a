-- The places that a lens speaks of, in the location list.
local M = {}

M.COMMAND = 'gongwen.showReferences'

---@param command lsp.Command  arguments: URI, position of the lens, positions to show
---@param context { client_id: integer }
function M.show(command, context)
  local uri, _, positions = unpack(command.arguments)
  local locations = vim.tbl_map(function(position)
    return { uri = uri, range = { start = position, ['end'] = position } }
  end, positions)
  local client = assert(vim.lsp.get_client_by_id(context.client_id))
  local items = vim.lsp.util.locations_to_items(locations, client.offset_encoding)
  vim.fn.setloclist(0, {}, ' ', { title = command.title, items = items })
  vim.cmd.lopen()
end

return M
