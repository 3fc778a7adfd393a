-- Starts gongwen for text and Markdown. `vim.g.gongwen_enable = false` before this file is read prevents it.
if vim.g.loaded_gongwen or vim.fn.has('nvim-0.10') == 0 then
  return
end
vim.g.loaded_gongwen = true
if vim.g.gongwen_enable == false then
  return
end

local native = vim.fn.has('nvim-0.11') == 1
local gongwen = require('gongwen')

-- For :help. Plugin managers make the tags; who only appends a clone to runtimepath has none.
local doc = vim.fs.joinpath(gongwen.folder(), 'doc')
if vim.fn.filereadable(doc .. '/tags') == 0 then
  pcall(vim.cmd.helptags, vim.fn.fnameescape(doc))
end

---@param buf integer
local function on_filetype(buf)
  if vim.bo[buf].buftype ~= '' or not gongwen.check() or native then
    return
  end
  -- Neovim 0.10 has neither vim.lsp.enable nor a key for the outline.
  local config = gongwen.config()
  config.root_dir = vim.fs.root(buf, config.root_markers)
  if vim.lsp.start(config, { bufnr = buf }) and vim.fn.maparg('gO', 'n') == '' then
    local outline = function()
      vim.lsp.buf.document_symbol({ loclist = true }) -- where later versions put it
    end
    vim.keymap.set('n', 'gO', outline, { buffer = buf, desc = 'vim.lsp.buf.document_symbol()' })
  end
end

local group = vim.api.nvim_create_augroup('gongwen', {})
vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = { 'text', 'markdown' },
  callback = function(event)
    on_filetype(event.buf)
  end,
})

vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'gongwen' then
      gongwen.attached(client, event.buf)
    end
  end,
})

vim.api.nvim_create_user_command('Gongwen', function(command)
  require('gongwen.commands').run(command)
end, {
  nargs = '+',
  range = true,
  bang = true,
  desc = 'gongwen: targets, indicators, problems, numbers, copies, new documents',
  complete = function(begun, line)
    return require('gongwen.commands').complete(begun, line)
  end,
})
local places = require('gongwen.places')
vim.lsp.commands[places.COMMAND] = places.show
-- Among the departments of a clause the one that leads stands out.
vim.api.nvim_set_hl(0, '@lsp.typemod.type.lead', { link = '@function', default = true })

if native then
  vim.lsp.enable('gongwen')
end
