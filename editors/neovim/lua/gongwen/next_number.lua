-- Enter after a numbered item brings the next number, with the cursor behind it. Neovim's own vim.lsp.on_type_formatting
-- (0.12) leaves the cursor before what is inserted where it stands.
local M = {}

---@param client vim.lsp.Client
---@param buf integer
local function ask(client, buf)
  local params = vim.lsp.util.make_formatting_params()
  local tick = vim.api.nvim_buf_get_changedtick(buf)
  params.position = vim.lsp.util.make_position_params(0, client.offset_encoding).position
  params.ch = '\n'
  local function answered(err, edits)
    local is_late = vim.api.nvim_get_current_buf() ~= buf or vim.api.nvim_buf_get_changedtick(buf) ~= tick
    if err or not edits or #edits == 0 or is_late or vim.api.nvim_get_mode().mode ~= 'i' then
      return
    end
    vim.lsp.util.apply_text_edits(edits, buf, client.offset_encoding)
    local row = vim.api.nvim_win_get_cursor(0)[1]
    vim.api.nvim_win_set_cursor(0, { row, #vim.api.nvim_get_current_line() })
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('textDocument/onTypeFormatting', params, answered, buf)
  else
    client.request('textDocument/onTypeFormatting', params, answered, buf)
  end
end

---@param client vim.lsp.Client
---@param buf integer
function M.attach(client, buf)
  local group = vim.api.nvim_create_augroup('gongwen.next_number.' .. buf, {})
  local lines = vim.api.nvim_buf_line_count(buf)
  vim.api.nvim_create_autocmd({ 'InsertEnter', 'TextChangedI', 'TextChangedP' }, {
    group = group,
    buffer = buf,
    callback = function(event)
      local now = vim.api.nvim_buf_line_count(buf)
      local is_new = event.event == 'TextChangedI' and now == lines + 1
      lines = now
      if is_new and vim.trim(vim.api.nvim_get_current_line()) == '' and not client.is_stopped(client) then
        ask(client, buf)
      end
    end,
  })
end

return M
